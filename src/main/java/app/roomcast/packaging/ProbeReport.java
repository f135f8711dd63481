package app.roomcast.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What ffprobe reports of a source: its packets, added up per track, then its streams. */
record ProbeReport(List<Map<String, String>> streams, Map<Integer, TrackScan> scans) {

    /** Fields of fixed vocabulary, and the language, the only one that the maker of a file can word: {@link TextTrack} looks at it. */
    static final List<String> OPTIONS = List.of(
            "-show_entries",
            "packet=stream_index,pts_time,dts_time,duration_time,size,flags"
                    + ":stream=index,codec_type,codec_name,profile,level,width,height,pix_fmt,field_order"
                    + ",sample_aspect_ratio,color_range,color_transfer,sample_rate,channels"
                    + ":stream_disposition=attached_pic,default:stream_tags=language:stream_side_data=rotation",
            "-of",
            "compact=p=1:nk=0");

    static ProbeReport read(InputStream output, PackagingSettings settings) {
        long maxSeconds = settings.maxDuration().toSeconds();
        List<Map<String, String>> streams = new ArrayList<>();
        Map<Integer, TrackScan> scans = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("packet|")) {
                    Map<String, String> packet = fields(line);
                    int index = (int) TrackScan.number(packet.get("stream_index"), -1);
                    TrackScan scan = scans.get(index);
                    if (scan == null) {
                        limitTracks(scans.size() + 1, settings);
                        scan = new TrackScan(maxSeconds);
                        scans.put(index, scan);
                    }
                    scan.add(packet);
                    if (scan.seconds() > maxSeconds) {
                        throw new Unpackageable("too-long", "more than " + settings.maxDuration());
                    }
                } else if (line.startsWith("stream|")) {
                    limitTracks(streams.size() + 1, settings);
                    streams.add(fields(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProbeReport(streams, scans);
    }

    private static void limitTracks(int tracks, PackagingSettings settings) {
        if (tracks > settings.maxTracks()) {
            throw new Unpackageable("too-many-tracks", "more than " + settings.maxTracks());
        }
    }

    private static Map<String, String> fields(String line) {
        var fields = new HashMap<String, String>();
        for (String field : parts(line)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }

    /** ffprobe writes a backslash before what would end a field. By hand: a pattern would need a stack as deep as a tag is long. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '|') {
                parts.add(line.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(line.substring(begin));
        return parts;
    }
}
