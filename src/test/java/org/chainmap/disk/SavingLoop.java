package org.chainmap.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that saves a file again and again, until it is killed. */
final class SavingLoop {

  private SavingLoop() {}

  /** Saves and says the number of each save once it is done. */
  public static void main(String[] args) throws IOException {
    for (int i = Integer.parseInt(args[1]); ; i++) {
      byte[] bytes = content(i).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(
          Path.of(args[0]),
          out -> {
            for (int at = 0; at < bytes.length; at += 10_000) {
              out.write(bytes, at, Math.min(10_000, bytes.length - at));
            }
          });
      System.out.println(i);
      System.out.flush();
    }
  }

  /** The content of one save, of a length of its own, which shows every part that is not of it. */
  static String content(int number) {
    return number
        + "\n"
        + (char) ('a' + number % 26)
        + "x".repeat(number % 7)
        + String.valueOf((char) ('a' + number % 26)).repeat(300_000 + number % 13 * 1000)
        + "\n"
        + number;
  }

  static int number(String content) {
    return Integer.parseInt(content.lines().findFirst().orElseThrow());
  }
}
