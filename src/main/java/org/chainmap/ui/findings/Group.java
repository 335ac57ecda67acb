package org.chainmap.ui.findings;

import java.util.List;
import org.chainmap.analysis.Finding;
import org.chainmap.text.Message;

/**
 * Findings listed under one heading.
 *
 * @param key tells the group apart from the others, whatever it is called
 * @param findings the worst first
 */
record Group(String key, Message name, List<Finding> findings) {}
