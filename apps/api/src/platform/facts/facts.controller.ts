import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { AlsoByLink, Context, Requires } from '../auth/requires.ts';
import { Database } from '../db/database.ts';
import { found } from '../errors/domain-error.ts';
import { IdParam, InputPipe } from '../http/inputs.ts';
import { FactDto, FactListDto, RetractionInput, RetractionsInput } from './fact.dto.ts';
import { factWithNames } from './fact-history.ts';
import { RetractFactService } from './retract-fact.service.ts';

@ApiTags('facts')
@Controller('coalitions/:slug/facts')
export class FactsController {
  constructor(
    private readonly database: Database,
    private readonly retracting: RetractFactService,
  ) {}

  /** One fact as it was recorded. */
  @Get(':id')
  @Requires('progress.read')
  async get(@Context() ctx: CoalitionCtx, @IdParam() id: string): Promise<FactDto> {
    return found(await this.database.read(ctx, (tx) => factWithNames(tx, ctx, id)));
  }

  /** Takes back what was recorded together: all of it or nothing. */
  @Post('retractions')
  @Requires('progress.read')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  retractAll(@Context() ctx: CoalitionCtx, @Body(InputPipe) input: RetractionsInput): Promise<FactListDto> {
    return this.retracting.retractAll(ctx, input);
  }

  /** Takes a fact back. Retracting a correction brings the original back. */
  @Post(':id/retractions')
  @AlsoByLink()
  @Requires('progress.read')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  retract(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: RetractionInput,
  ): Promise<FactDto> {
    return this.retracting.retract(ctx, id, input);
  }
}
