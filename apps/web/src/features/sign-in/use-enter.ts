import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../lib/session.ts';
import { useNavigation } from '../../ui/navigation.tsx';
import { destinationOf } from './wanted-page.ts';

/** Goes in after signing in: nothing of an earlier reader stays, and one lands where one wanted to be. */
export function useEnter(): (wanted: string | null | undefined) => Promise<void> {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  return async (wanted) => {
    queryClient.clear();
    // One is in; who that is could not be fetched: the start asks again, and says what is wrong.
    const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
    navigation.go(me === null ? '/' : destinationOf(me, wanted), { replace: true });
  };
}
