package org.clustrix.host.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;

/**
 * Known host keys to which an unknown one is added, as {@code StrictHostKeyChecking=accept-new} of
 * OpenSSH does: a changed key is still refused. JSch has no such mode.
 */
final class AcceptNewHostKeys implements HostKeyRepository {
  private final HostKeyRepository known;

  AcceptNewHostKeys(HostKeyRepository known) {
    this.known = known;
  }

  @Override
  public int check(String host, byte[] key) {
    int verdict = known.check(host, key);
    // NOT_INCLUDED also stands for "another type of key is known": that one must not be replaced
    if (verdict == NOT_INCLUDED && getHostKey(host, null).length == 0) {
      try {
        known.add(new HostKey(host, key), null);
        return OK;
      } catch (JSchException e) {
        return NOT_INCLUDED;
      }
    }
    return verdict;
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    known.add(key, user);
  }

  @Override
  public void remove(String host, String type) {
    known.remove(host, type);
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    known.remove(host, type, key);
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return known.getKnownHostsRepositoryID();
  }

  @Override
  public HostKey[] getHostKey() {
    return known.getHostKey();
  }

  @Override
  public HostKey[] getHostKey(String host, String type) {
    HostKey[] keys = known.getHostKey(host, type);
    return keys == null ? new HostKey[0] : keys;
  }
}
