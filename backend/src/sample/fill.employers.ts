import { Temporal } from 'temporal-polyfill';
import type { RecruiterActor } from '../accounts/actor.js';
import { EmployerRequestsService } from '../employers/employer-requests.service.js';
import { EmployersService } from '../employers/employers.service.js';
import { TeamService } from '../employers/team.service.js';
import { OpeningDecisionsService } from '../openings/opening-decisions.service.js';
import { OpeningsService } from '../openings/openings.service.js';
import type { OpeningInput } from '../openings/openings.schema.js';
import { inventedBusinessId } from './business-ids.js';
import { idFor } from './chance.js';
import { addressOf } from './fill.network.js';
import { firms, type SampleFirm } from './firms.js';
import type { SampleOpening } from './opening.js';
import { keskiUusimaa } from './openings.keski-uusimaa.js';
import { lahtiAndForssa } from './openings.lahti-forssa.js';
import { rovaniemi } from './openings.rovaniemi.js';
import { regions } from './places.js';
import { sideBySide } from './side-by-side.js';
import type { Stage } from './stage.js';

/** Firms ask for access and are let in; three still wait. */
export async function fillEmployers(stage: Stage): Promise<void> {
  stage.turnToDay(-60);
  const known = firms.filter(({ waiting }) => !waiting);
  await sideBySide(known, async (firm) => {
    await askForAccess(stage, firm);
    const owner = await stage.ownerOf(firm.key);
    await stage.get(EmployersService).decide(stage.staffAt(firm.at), owner.employerId, { approved: true });
    if (firm.colleague) await addColleague(stage, owner, firm.colleague);
  });
  stage.turnToDay(-1);
  for (const firm of firms) if (firm.waiting) await askForAccess(stage, firm);
}

function askForAccess(stage: Stage, firm: SampleFirm): Promise<unknown> {
  return stage.get(EmployerRequestsService).request(idFor(`request ${firm.key}`), {
    businessId: inventedBusinessId(firms.indexOf(firm)),
    name: firm.name,
    staffingFirm: firm.staffing ?? false,
    website: '',
    ohjaamoId: stage.ohjaamoId(firm.at),
    contactName: firm.owner,
    email: `${firm.key}@example.fi`,
    phone: '',
    language: firm.language ?? 'fi',
  });
}

const addColleague = (stage: Stage, owner: RecruiterActor, name: string) =>
  stage.get(TeamService).save(owner, idFor(`recruiter ${name}`), {
    name,
    email: addressOf(name),
    phone: '',
    language: 'fi',
  });

/** How many openings are written on the same day of the last six weeks. */
const A_DAYS_WORK = 8;
const DAYS_BACK = 44;

/** Openings are written, sent and approved over the last six weeks, so that the newest are new. */
export async function fillOpenings(stage: Stage): Promise<number> {
  const all = stage.chance.shuffled([...keskiUusimaa, ...lahtiAndForssa, ...rovaniemi]);
  for (let done = 0; done < all.length; done += A_DAYS_WORK) {
    stage.turnToDay(-1 - Math.floor(((all.length - done) * DAYS_BACK) / all.length));
    await sideBySide(all.slice(done, done + A_DAYS_WORK), (opening) => fillOpening(stage, opening));
  }
  return all.length;
}

async function fillOpening(stage: Stage, opening: SampleOpening): Promise<void> {
  const openings = stage.get(OpeningsService);
  const decisions = stage.get(OpeningDecisionsService);
  const firm = firms.find(({ key }) => key === opening.firm) as SampleFirm;
  const owner = await stage.ownerOf(firm.key);
  const staff = stage.staffAt(firm.at);
  const id = idFor(`opening ${opening.firm} ${opening.title}`);
  const input = inputOf(stage, opening, firm);
  if (opening.hidden) {
    await decisions.saveForEmployer(staff, id, {
      employerId: owner.employerId,
      ohjaamoId: stage.ohjaamoId(firm.at),
      hidden: true,
      opening: input,
    });
    return;
  }
  await openings.save(owner, id, input);
  if (opening.state === 'draft') return;
  await openings.submit(owner, id);
  if (opening.state === 'waiting') return;
  await decisions.decide(staff, id, { approved: true });
  if (opening.state === 'paused') await openings.pause(owner, id);
  if (opening.state === 'closed' || opening.state === 'filled')
    await openings.close(owner, id, { filled: opening.state === 'filled', tellWaiting: true });
}

function inputOf(stage: Stage, opening: SampleOpening, firm: SampleFirm): OpeningInput {
  const { municipality } = regions
    .flatMap(({ ohjaamos }) => ohjaamos)
    .find(({ slug }) => slug === firm.at) as { municipality: string };
  const details: OpeningInput['details'] = {
    pay: opening.pay,
    weeklyHours: opening.hours,
    dayStarts: opening.day?.[0],
    dayEnds: opening.day?.[1],
    whatYouLearn: opening.learn,
    supervisor: opening.supervisor,
    skills: opening.skills,
    hazards: opening.hazards,
    educationProvider: opening.school,
    criminalRecordExtract: opening.extract,
    country: opening.country,
  };
  return {
    kind: opening.kind,
    title: opening.title,
    description: opening.text,
    sectorCode: opening.sector ?? firm.sector,
    municipalityCode: opening.country ? null : municipality,
    occupationCode: opening.occupation ?? null,
    noExperience: opening.noExperience ?? false,
    licences: opening.licences ?? [],
    languages: opening.languages ?? ['fi'],
    places: opening.places ?? 1,
    minorsWelcome: opening.minors ?? false,
    ...daysOf(stage, opening),
    details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
  };
}

/** Summer jobs begin in summer and winter jobs in winter, whatever day it is; the rest counts from today. */
function daysOf(stage: Stage, { kind, starts, ends, closes }: SampleOpening) {
  const day = (days: number | undefined, from = stage.today) =>
    days === undefined ? null : from.add({ days }).toString();
  const season =
    kind === 'summer_job'
      ? nextMonth(stage.today, 6)
      : kind === 'winter_job'
        ? nextMonth(stage.today, 12)
        : null;
  if (!season || starts === undefined)
    return { startsOn: day(starts), endsOn: day(ends), closesOn: day(closes) };
  const startsOn = season.add({ days: kind === 'summer_job' ? starts - 60 : starts - 5 });
  const length = ends === undefined ? undefined : ends - starts;
  const wished = stage.today.add({ days: closes ?? 30 });
  const closesOn = Temporal.PlainDate.compare(wished, startsOn) < 0 ? wished : startsOn;
  return { startsOn: startsOn.toString(), endsOn: day(length, startsOn), closesOn: closesOn.toString() };
}

/** The first day of that month, at least three weeks from now. */
function nextMonth(today: Temporal.PlainDate, month: number): Temporal.PlainDate {
  const thisYear = today.with({ month, day: 1 });
  return Temporal.PlainDate.compare(thisYear, today.add({ days: 21 })) >= 0
    ? thisYear
    : thisYear.add({ years: 1 });
}
