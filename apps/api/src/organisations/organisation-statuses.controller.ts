import { Body, Controller, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { FactDto } from '../platform/facts/fact.dto.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { OrganisationStatusInput } from './organisation.dto.ts';
import { OrganisationFactsService } from './organisation-facts.service.ts';

@ApiTags('organisations')
@Controller('coalitions/:slug/statuses')
export class OrganisationStatusesController {
  constructor(private readonly facts: OrganisationFactsService) {}

  /** Corrects that an organisation was consulted, signed or left; the first fact stays in the history. */
  @Post(':id/corrections')
  @Requires('organisation.recordStatus')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  correct(
    @Context() ctx: CoalitionCtx,
    @IdParam() id: string,
    @Body(InputPipe) input: OrganisationStatusInput,
  ): Promise<FactDto> {
    return this.facts.correctStatus(ctx, id, input);
  }
}
