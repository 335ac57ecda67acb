/**
 * Background work: progress, cancelling, and the executors it runs on (a same-thread one in tests).
 * Uses text only. Start at {@link org.chainmap.task.Tasks}.
 */
@NullMarked
package org.chainmap.task;

import org.jspecify.annotations.NullMarked;
