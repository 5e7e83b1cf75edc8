import { getRouteApi } from '@tanstack/react-router';
import { EditMeetingPage, NewMeetingPage } from '../features/meetings/meeting-form-page.tsx';
import { MeetingPage } from '../features/meetings/meeting-page.tsx';
import { MeetingsPage } from '../features/meetings/meetings-page.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';
import { SavedViews } from '../features/views/saved-views.tsx';
import { TasksCard } from '../features/tasks/tasks-card.tsx';

const list = getRouteApi('/app/$slug/meetings');
const one = getRouteApi('/app/$slug/meetings/$meetingId');
const edit = getRouteApi('/app/$slug/meetings/$meetingId/edit');

export function MeetingsScreen() {
  return <MeetingsPage search={list.useSearch()} tools={<SavedViews page="meetings" />} />;
}

export function MeetingScreen() {
  const { meetingId } = one.useParams();
  return (
    <Redactions>
      <MeetingPage key={meetingId} id={meetingId} tasks={<TasksCard of={{ by: { meetingId } }} />} />
    </Redactions>
  );
}

export function NewMeetingScreen() {
  return <NewMeetingPage />;
}

export function EditMeetingScreen() {
  const { meetingId } = edit.useParams();
  return <EditMeetingPage key={meetingId} id={meetingId} />;
}
