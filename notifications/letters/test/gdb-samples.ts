import { gdbDetermination } from '../../../workflows/gdb-determination/state';
import { samplesOfCourses } from './course-samples';
import { courses } from './gdb-courses';
import type { Sample } from './samples';

let made: Promise<Sample[]> | undefined;

export function gdbSamples(): Promise<Sample[]> {
  made ??= samplesOfCourses(gdbDetermination, 'FB-2026-000001', courses);
  return made;
}
