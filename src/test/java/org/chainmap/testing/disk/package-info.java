/**
 * A file system in memory that fails where a test tells it to: at any step of writing, in any way a
 * disk, a full folder, a killed process or a lost power supply fails. Start at {@link
 * org.chainmap.testing.disk.FaultyFileSystem}.
 */
@NullMarked
package org.chainmap.testing.disk;

import org.jspecify.annotations.NullMarked;
