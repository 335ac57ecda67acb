package org.chainmap.ui.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.kordamp.ikonli.feather.Feather;

/** A graph in one text, for programs that analyse and draw graphs. */
record GraphFormat(ChainFormat format) implements DataFormat {

  @Override
  public String key() {
    return format.extension();
  }

  @Override
  public Message label() {
    return format.label();
  }

  @Override
  public Feather icon() {
    return Feather.SHARE_2;
  }

  @Override
  public Asked ask(ChoiceForm form, ChainMap map) {
    return () -> new Job(format);
  }

  private record Job(ChainFormat format) implements ExportJob {
    @Override
    public Preview preview(ExportSubject subject, Size room, Progress progress) {
      return Preview.Written.of(text(subject));
    }

    private String text(ExportSubject subject) {
      return format.written(subject.map(), subject.drawing().lang());
    }

    @Override
    public Message write(ExportSubject subject, Path file, Progress progress)
        throws FormatException {
      byte[] text = text(subject).getBytes(StandardCharsets.UTF_8);
      FileBytes.write(file, out -> out.write(text));
      return Message.of("ui.export.done", file.toString());
    }
  }
}
