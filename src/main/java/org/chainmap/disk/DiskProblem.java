package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/**
 * Why a file cannot be read or written, as the systems report it.
 *
 * <p>Java passes most reasons on as the system's own words, which are in the language of the
 * machine. They are recognised here, those of Linux (glibc), macOS and Windows in English and in
 * Chinese, so that a person reads the reason in the language of the window.
 */
public enum DiskProblem {
  NO_SPACE("no space left", "not enough space", "disk full", "没有空间", "空间不足"),
  QUOTA("quota", "磁盘限额", "配额"),
  READ_ONLY("read-only file system", "write protected", "只读文件系统", "写入保护", "写保护"),
  NAME_TOO_LONG("name too long", "extension is too long", "文件名过长", "扩展名太长"),
  NAME_REFUSED("syntax is incorrect", "illegal byte sequence", "invalid or incomplete", "语法不正确"),
  LOOP("symbolic link", "symlink", "too many links", "符号连接", "符号链接", "过多的链接"),
  TOO_LARGE("file too large", "文件过大"),
  IN_USE(
      "used by another process",
      "text file busy",
      "locked a portion",
      "user-mapped",
      "另一个程序",
      "文本文件忙",
      "用户映射区域"),
  /** Something else is mounted or kept at this place: nothing can be moved there. */
  FIXED("resource busy", "cross-device link", "资源忙", "跨设备链接"),
  GONE(
      "stale",
      "not connected",
      "network",
      "host is down",
      "no route",
      "timed out",
      "connection reset",
      "remote i/o",
      "no such device",
      "not ready",
      "过旧的文件",
      "失效的文件",
      "尚未连接",
      "网络",
      "主机关闭",
      "没有到主机",
      "超时",
      "连接被对方",
      "远程 i/o",
      "没有那个设备",
      "未就绪"),
  DEVICE("input/output error", "i/o device error", "data error", "输入/输出错误", "i/o 设备错误"),
  READER_GONE("broken pipe", "pipe is being closed", "pipe has been ended", "断开的管道", "管道"),
  TOO_MANY_OPEN("too many open files", "打开的文件过多"),
  DENIED("not permitted", "permission denied", "access is denied", "不允许的操作", "权限不够", "拒绝访问"),
  /** The folder lets nobody, or not this person, make a file in it. */
  FOLDER_DENIED,
  FOLDER("is a directory", "是一个目录"),
  /** A device, a pipe or a socket. */
  NOT_A_FILE,
  MISSING("no such file", "cannot find", "没有那个文件", "找不到"),
  NO_FOLDER("not a directory", "不是目录"),
  /** What a file system has no such operation for. */
  UNSUPPORTED("invalid argument", "not implemented", "not supported", "无效的参数", "未实现", "不支持"),
  OTHER;

  /** One a line. */
  private final String words;

  DiskProblem(String... words) {
    this.words = String.join("\n", words);
  }

  /** Tells what a system means by its words. */
  public static DiskProblem of(IOException e) {
    return switch (e) {
      case DiskException known -> known.problem();
      case AccessDeniedException denied -> DENIED;
      case NoSuchFileException missing -> MISSING;
      case FileSystemLoopException loop -> LOOP;
      default -> of(said(e));
    };
  }

  private static DiskProblem of(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    for (DiskProblem problem : values()) {
      if (problem.words.lines().anyMatch(lower::contains)) {
        return problem;
      }
    }
    return OTHER;
  }

  /** Returns the system's own words, without the path in front of them. */
  static String said(IOException e) {
    String said =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : e.getMessage();
    return said == null || said.isBlank() ? e.getClass().getSimpleName() : said.strip();
  }
}
