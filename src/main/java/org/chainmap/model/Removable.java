package org.chainmap.model;

/** An element that a {@link Scenario} may name as lost. */
public sealed interface Removable extends Element permits Segment, Enterprise, Link {}
