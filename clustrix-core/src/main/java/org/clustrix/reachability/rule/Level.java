package org.clustrix.reachability.rule;

/** How far a class is needed. Each level takes in those before it. */
public enum Level {
  /** Its class file is loaded, and those of its super types. */
  LOADED,
  /** It is verified, which may load further classes (JVMS §4.10). */
  LINKED,
  /** Its static initialiser runs. */
  INITIALISED,
  /** There are instances of it, so calls select its methods. */
  INSTANTIATED,
  /** Code looks into it by reflection: any member may be used. */
  REFLECTED,
  /** Data is bound to it: it is looked into, and so are the types of its members. */
  BOUND
}
