package org.chainmap.testing.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The ways in which one step of writing can fail. */
public enum DiskFault {
  /** The step does nothing: the disk is full. */
  FULL,
  /** A write stops halfway, because the disk is full; any other step does nothing. */
  TORN,
  /** The step does nothing: it is not permitted. */
  DENIED,
  /** The step does nothing: the device reports an error. */
  BROKEN,
  /** The process ends in the middle of this step: half of a write is done, and nothing after it. */
  KILL;

  IOException thrown(String path) {
    return switch (this) {
      case FULL, TORN -> new FileSystemException(path, null, "No space left on device");
      case DENIED -> new AccessDeniedException(path);
      case BROKEN -> new FileSystemException(path, null, "Input/output error");
      case KILL -> new FileSystemException(path, null, "the process is killed");
    };
  }
}
