package org.chainmap.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one running program of a user: it holds a lock on a file in the configuration folder and
 * takes the files of later starts through a Unix domain socket beside it. No network port is open.
 * The system lets go of the lock when a program ends in whatever way; the socket that a crash left
 * is replaced by the next program that has the lock.
 */
final class SingleInstance implements AutoCloseable {

  private static final String LOCK = "running.lock";
  private static final String SOCKET = "running.socket";

  /** What says that the files were taken. */
  private static final byte TAKEN = 'y';

  /** The largest message in bytes. */
  private static final int LARGEST = 1 << 20;

  /** What ends a path in a message; no file name contains it. */
  private static final String END = "\0";

  private final FileChannel file;
  private final FileLock lock;
  private final Path socket;
  private @Nullable ServerSocketChannel server;

  private SingleInstance(FileChannel file, FileLock lock, Path socket) {
    this.file = file;
    this.lock = lock;
    this.socket = socket;
  }

  /** Becomes the running program of this folder; empty if another one is, or none can be. */
  static Optional<SingleInstance> claim(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = locked(file);
      if (lock == null) {
        file.close();
        return Optional.empty();
      }
      return Optional.of(new SingleInstance(file, lock, folder.resolve(SOCKET)));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static @Nullable FileLock locked(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Hands files over to the running program, which comes to the front.
   *
   * @param milliseconds how long it may take to answer
   * @return false if none is running or it does not answer in time; it then opens nothing
   */
  static boolean handOver(Path folder, List<Path> files, long milliseconds) {
    Path socket = folder.resolve(SOCKET);
    if (!Files.exists(socket)) {
      return false;
    }
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      Thread.ofVirtual().start(() -> answer.complete(taken(channel, socket, files)));
      answer.copy().completeOnTimeout(false, milliseconds, TimeUnit.MILLISECONDS).join();
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
    // The socket is closed for good only once nobody reads from it: from then on none is answered.
    return answer.join();
  }

  private static boolean taken(SocketChannel channel, Path socket, List<Path> files) {
    StringBuilder message = new StringBuilder();
    files.forEach(each -> message.append(each.toAbsolutePath().normalize()).append(END));
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(message.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.shutdownOutput();
      ByteBuffer answer = ByteBuffer.allocate(1);
      return channel.read(answer) == 1 && answer.get(0) == TAKEN;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Takes the files of every later start, until this is closed. Does nothing where the system has
   * no such sockets or the folder's path is too long for one.
   *
   * @param owner runs {@code opened}; a start is answered when it gets round to it, so that a
   *     program that hangs takes no files
   */
  void listen(Executor owner, Consumer<List<Path>> opened) {
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      listening.bind(UnixDomainSocketAddress.of(socket));
      server = listening;
      ownerOnly();
      Thread.ofPlatform()
          .name("later starts")
          .daemon()
          .start(() -> serve(listening, owner, opened));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      // later starts are programs of their own
    }
  }

  /** Keeps other users of the machine away from the socket. */
  private void ownerOnly() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void serve(
      ServerSocketChannel listening, Executor owner, Consumer<List<Path>> opened) {
    while (listening.isOpen()) {
      try {
        SocketChannel channel = listening.accept();
        Thread.ofVirtual().start(() -> take(channel, owner, opened));
      } catch (IOException e) {
        // closed, or a start that broke off: the next one may go on
      }
    }
  }

  private static void take(SocketChannel channel, Executor owner, Consumer<List<Path>> opened) {
    try {
      List<Path> files = read(channel);
      owner.execute(
          () -> {
            if (answered(channel)) {
              opened.accept(files);
            }
          });
    } catch (IOException | IllegalArgumentException e) {
      close(channel);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // who broke off gets no answer
    }
  }

  /** Says that the files are taken, and ends the talk; false if nobody listens any more. */
  private static boolean answered(SocketChannel channel) {
    try (channel) {
      return channel.write(ByteBuffer.wrap(new byte[] {TAKEN})) == 1;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> read(SocketChannel channel) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer part = ByteBuffer.allocate(1 << 13);
    while (channel.read(part) >= 0 && all.size() <= LARGEST) {
      all.write(part.array(), 0, part.position());
      part.clear();
    }
    return Stream.of(all.toString(StandardCharsets.UTF_8).split(END))
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .toList();
  }

  @Override
  public void close() {
    try {
      ServerSocketChannel listening = server;
      if (listening != null) {
        listening.close();
        Files.deleteIfExists(socket);
      }
      lock.release();
      file.close();
    } catch (IOException e) {
      // the system lets go of both when the program ends
    }
  }
}
