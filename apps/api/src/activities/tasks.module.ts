import { Module } from '@nestjs/common';
import { TaskFactsController } from './task-facts.controller.ts';
import { TaskFactsService } from './task-facts.service.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksService } from './tasks.service.ts';

@Module({ controllers: [TasksController, TaskFactsController], providers: [TasksService, TaskFactsService] })
export class TasksModule {}
