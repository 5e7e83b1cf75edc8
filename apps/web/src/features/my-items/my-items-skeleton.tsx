import { CardSkeleton, Loading, SkeletonLine } from '../../ui/skeleton.tsx';

/** The answer, the bar, and two cards. */
export function MyItemsSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label}>
      <div className="sk-skeleton-group" style={{ maxInlineSize: '40rem' }}>
        <SkeletonLine width="min(16rem, 80%)" height="2.1rem" />
        <SkeletonLine width="min(20rem, 90%)" />
        <SkeletonLine height="8px" />
        <CardSkeleton height="11rem" />
        <CardSkeleton height="8rem" />
      </div>
    </Loading>
  );
}
