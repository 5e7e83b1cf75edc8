import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';

/** Only part of the application when the data folder was made as a demo. */
@Module({ controllers: [DemoController], providers: [DemoService] })
export class DemoModule {}
