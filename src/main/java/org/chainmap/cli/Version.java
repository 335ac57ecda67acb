package org.chainmap.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as its jar states it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"链图 ChainMap " + (version == null ? "(development)" : version)};
  }
}
