import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Context, Requires } from '../platform/auth/requires.ts';
import { IdParam, InputPipe } from '../platform/http/inputs.ts';
import { withLinks } from '../platform/http/page.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { DeliveryDto, DeliveryListDto, DeliveryQuery } from './delivery.dto.ts';

@ApiTags('deliveries')
@Controller('coalitions/:slug/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  /** What was mailed and what became of it, the newest first. */
  @Get()
  @Requires('deliveryLog.read')
  async list(
    @Context() ctx: CoalitionCtx,
    @Query(InputPipe) query: DeliveryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryListDto> {
    return withLinks(reply, query, await this.deliveries.list(ctx, query));
  }

  /** Sends a mail that failed again, once. */
  @Post(':id/retries')
  @Requires('mail.sendAgain')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  sendAgain(@Context() ctx: CoalitionCtx, @IdParam() id: string): Promise<DeliveryDto> {
    return this.deliveries.sendAgain(ctx, id);
  }
}
