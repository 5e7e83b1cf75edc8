import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { retentionDays, retentionKinds } from '#domain';
import { Open } from '../platform/auth/requires.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { StatementsDto } from './statements.dto.ts';

@ApiTags('privacy')
@Open()
@Controller('statements')
export class StatementsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What the privacy statement and the accessibility statement rest on, for everybody. */
  @Get()
  statements(): StatementsDto {
    const { privacy, accessibility } = this.config.operations;
    const retention = retentionKinds.map((kind) => ({ kind, days: retentionDays[kind] }));
    return { privacy: { ...privacy, retention }, accessibility };
  }
}
