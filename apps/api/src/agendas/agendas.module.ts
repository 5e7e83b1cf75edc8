import { Module } from '@nestjs/common';
import { MyItemsController } from './my-items.controller.ts';
import { MyItemsService } from './my-items.service.ts';

@Module({ controllers: [MyItemsController], providers: [MyItemsService], exports: [MyItemsService] })
export class AgendasModule {}
