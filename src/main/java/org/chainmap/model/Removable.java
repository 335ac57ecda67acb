package org.chainmap.model;

/** What a {@link Scenario} may name as lost. */
public sealed interface Removable extends Element permits Segment, Enterprise, Link {}
