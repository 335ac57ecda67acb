package org.chainmap.geom;

/** Something that is known by its id. */
public interface Identified {

  /** Returns its id, unique among all of its kind. */
  Id id();
}
