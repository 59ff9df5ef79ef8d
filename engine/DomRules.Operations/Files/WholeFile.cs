using System.Runtime.InteropServices;

namespace DomRules.Operations.Files;

/// <summary>Writes files that appear whole or not at all, also when the program is interrupted.</summary>
public static class WholeFile
{
    /// <summary>Writes a text as UTF-8; null, or why it cannot be written.</summary>
    public static string? Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes what <paramref name="content"/> writes; null, or why it cannot be written.</summary>
    public static string? Write(string path, Action<Stream> content)
    {
        try
        {
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                content(device);
            }
            else
            {
                Replace(Target(path), content);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{path}: cannot be written: {Reason(path, e)}";
        }
    }

    /// <summary>Where a link points: the file changes, and the link stays.</summary>
    private static string Target(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Devices and pipes of the shell are written to, and never replaced by a file.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && !Directory.Exists(path);

    private static void Replace(string path, Action<Stream> content)
    {
        if (new FileInfo(path) is { Exists: true, IsReadOnly: true })
        {
            throw new UnauthorizedAccessException();
        }

        var partial = path + ".partial";
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(partial));
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(partial));
        try
        {
            using (var stream = new BufferedStream(File.Create(partial), 1 << 20))
            {
                content(stream);
            }

            KeepMode(path, partial);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static void KeepMode(string path, string partial)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
        }
    }

    private static string Reason(string path, Exception e) => e switch
    {
        _ when path.Length == 0 => "it has no name. Name a file.",
        _ when Directory.Exists(path) => "it is a folder. Name a file.",
        _ when Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) => $"there is no folder {Path.GetDirectoryName(path)}. Make it first, or name another file.",
        UnauthorizedAccessException => "you may not write there. Name another file, or have its permissions changed.",
        _ => e.Message,
    };
}
