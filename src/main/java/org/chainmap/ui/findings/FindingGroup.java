package org.chainmap.ui.findings;

import java.util.List;
import org.chainmap.analysis.Finding;
import org.chainmap.text.Message;

/**
 * A group of findings under one heading.
 *
 * @param key identifies the group, whatever its name
 * @param findings its findings, the worst first
 */
record FindingGroup(String key, Message name, List<Finding> findings) {}
