/**
 * Atomic writing of files, for both documents and exports, and why a file could not be read or
 * written, in words. Uses {@code text}. Start at {@link org.chainmap.disk.AtomicFile}.
 *
 * <p>A file is whole or it is the old one: what is written goes beside its place, is forced to the
 * disk and moved. {@code format} and {@code export} know nothing of each other, and {@code task} is
 * about work and not about files, so what both need has this small room.
 *
 * <p>A file is replaced by one that was written beside it ({@link
 * org.chainmap.disk.TemporaryFile}), with its permissions, owner, group and extended attributes,
 * and on Linux its access list; under Windows it gets those of its folder. Where that cannot be —
 * the folder takes no file, the file has other names or something is mounted there — it is written
 * in its place ({@link org.chainmap.disk.InPlaceFile}) with copies in the {@link
 * org.chainmap.disk.StateFolder}. What is no regular file is never replaced. Under Windows Java
 * cannot tell that a file has other names; it is then replaced, and these keep the old content.
 *
 * <p>Unsaved work is logged in a {@link org.chainmap.disk.RecoveryLog} of its document, within the
 * {@link org.chainmap.disk.RecoveryFolder} of the running program; what a program that was killed
 * left there is a {@link org.chainmap.disk.LeftLog}. Logs hold texts, and {@code format} knows what
 * they mean.
 *
 * <p>Others write the same files: a {@link org.chainmap.disk.FileStamp} tells whether a file is
 * still what was read, and a {@link org.chainmap.disk.LockFile} who has it open.
 *
 * <p>What a save replaces is kept in the {@link org.chainmap.disk.VersionStore}, which remembers
 * the file too in case it cannot be read any more, what a person names in {@link
 * org.chainmap.disk.NamedVersions} beside the document.
 */
@NullMarked
package org.chainmap.disk;

import org.jspecify.annotations.NullMarked;
