import { Module } from '@nestjs/common';
import { PublicDocuments } from './public-documents.service.ts';
import { PublicPagesController } from './public-pages.controller.ts';
import { PublicPagesService } from './public-pages.service.ts';

@Module({ controllers: [PublicPagesController], providers: [PublicPagesService, PublicDocuments] })
export class PublicModule {}
