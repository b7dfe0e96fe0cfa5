// Next's own types for styles and pictures, so that types can be checked before the first build.
/// <reference types="next" />
/// <reference types="next/types/global" />
