package dev.magistrait.policy;

/**
 * A file in a Git repository that can never change.
 *
 * @param url of the repository
 * @param path of the file in it
 * @param rev the commit's full id
 * @param sha256 of the file's bytes
 */
public record GitPin(String url, String path, String rev, String sha256) {

    /** As origins name it. */
    public String name() {
        return url + "@" + rev.substring(0, 12) + ":" + path;
    }
}
