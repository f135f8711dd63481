package app.roomcast.packaging;

/**
 * A moving picture in a source.
 *
 * @param level as the codec counts it; 42 is H.264 level 4.2
 * @param pixelFormat ffmpeg's name
 * @param aspect of one pixel, width by height
 * @param rotation to apply for showing, in degrees, 0 to 359
 * @param range tv, pc or unknown
 * @param transfer ffmpeg's name of the transfer characteristic
 * @param keyframeFirst whether the first packet can be decoded alone
 * @param widestKeyframeGap in seconds, the last stretch included
 * @param longestSegment in seconds, where the picture is cut at its keyframes
 */
record PictureTrack(
        int index,
        String codec,
        String profile,
        int level,
        String pixelFormat,
        boolean progressive,
        int width,
        int height,
        double aspect,
        int rotation,
        String range,
        String transfer,
        boolean keyframeFirst,
        double widestKeyframeGap,
        double longestSegment,
        Timing timing) {

    boolean highDynamicRange() {
        return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
    }
}
