/**
 * What goes on until it is ended: background work with progress and cancelling, and the executors
 * it runs on (a same-thread one in tests); listener registrations; and the {@link
 * org.chainmap.task.Scope} that ends both. Uses text only. Start at {@link
 * org.chainmap.task.Tasks}.
 */
@NullMarked
package org.chainmap.task;

import org.jspecify.annotations.NullMarked;
