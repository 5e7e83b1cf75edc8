import { getRouteApi } from '@tanstack/react-router';
import { EditMeetingPage, NewMeetingPage } from '../features/meetings/meeting-form-page.tsx';
import { MeetingPage } from '../features/meetings/meeting-page.tsx';
import { MeetingsPage } from '../features/meetings/meetings-page.tsx';

const one = getRouteApi('/app/$slug/meetings/$meetingId');
const edit = getRouteApi('/app/$slug/meetings/$meetingId/edit');

export function MeetingsScreen() {
  return <MeetingsPage />;
}

export function MeetingScreen() {
  const { meetingId } = one.useParams();
  return <MeetingPage key={meetingId} id={meetingId} />;
}

export function NewMeetingScreen() {
  return <NewMeetingPage />;
}

export function EditMeetingScreen() {
  const { meetingId } = edit.useParams();
  return <EditMeetingPage key={meetingId} id={meetingId} />;
}
