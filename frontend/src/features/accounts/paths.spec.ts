import { landing, localPath } from './paths';
import type { Session } from './session';

const nobody: Session = {
  young: null,
  recruiter: null,
  staff: null,
  language: null,
  strength: null,
  isFresh: false,
  secondFactor: null,
};
const staff = { ...nobody, staff: { id: '1', name: 'Mari', places: [], ohjaamos: [] } };
const young = { id: '2', firstName: 'Aino' };

describe('where to go after signing in', () => {
  it.each([
    ['/fi/staff/month?month=2026-12', '/fi/staff/month?month=2026-12'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['/\t/evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes %p for the local path %p', (wished, path) => {
    expect(localPath(wished)).toBe(path);
  });

  it('is the one room one has', () => {
    expect(landing('fi', staff, undefined)).toBe('/fi/staff');
  });

  it('is a choice when there are several rooms, or none', () => {
    expect(landing('sv', { ...staff, young }, undefined)).toBe('/sv/sign-in/rooms');
    expect(landing('sv', nobody, undefined)).toBe('/sv/sign-in/rooms');
  });

  it('is the second proof, for staff who lack it', () => {
    expect(landing('fi', { ...nobody, secondFactor: 'enrol' }, undefined)).toBe('/fi/security');
    expect(landing('fi', { ...nobody, secondFactor: 'enter' }, '/fi/staff')).toBe(
      '/fi/sign-in/staff?next=%2Ffi%2Fstaff',
    );
    expect(landing('fi', { ...nobody, young, secondFactor: 'enter' }, '/fi/my')).toBe('/fi/my');
  });

  it('is where one was going, when that is known', () => {
    expect(landing('en', { ...staff, young }, '/en/staff/month')).toBe('/en/staff/month');
  });
});
