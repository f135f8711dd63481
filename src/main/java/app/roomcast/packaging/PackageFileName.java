package app.roomcast.packaging;

import java.util.regex.Pattern;

/** How the files of a package are called. Nothing in such a name can lead out of the package's directory. */
public final class PackageFileName {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_]+\\.(m3u8|m4s|mp4|ts|vtt|jpg)");

    private PackageFileName() {}

    /** Whether a package may name such a file, and the portal may serve it. */
    public static boolean allows(String name) {
        return ALLOWED.matcher(name).matches();
    }
}
