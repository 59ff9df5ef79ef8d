using System.Diagnostics.CodeAnalysis;
using System.Security;
using DomRules.Formats.Problems;

namespace DomRules.Formats;

/// <summary>Opens files, pipes and standard input; what goes wrong with that is a problem of the input.</summary>
internal static class InputFile
{
    /// <summary>Names standard input.</summary>
    internal const string StandardInput = "-";

    internal static bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream, out InputProblem problem)
    {
        (stream, problem) = (null, default);
        try
        {
            stream = path == StandardInput
                ? Console.OpenStandardInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            problem = Unreadable(path, e);
            return false;
        }
    }

    /// <summary>The bytes of a file that is read as a whole, without a byte order mark.</summary>
    internal static bool TryRead(string path, out ReadOnlyMemory<byte> bytes, out InputProblem problem)
    {
        bytes = default;
        if (!TryOpen(path, out var stream, out problem)) return false;
        using (stream)
        {
            if (Whole(stream) is not { } whole)
            {
                problem = new(InputSeverity.Error, FileProblems.TooLarge.Code, NameOf(path), 0, "", "the file is larger than 256 MiB", FileProblems.TooLarge.Remedy);
                return false;
            }
            bytes = WithoutMark(whole);
            return true;
        }
    }

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>How messages name it.</summary>
    internal static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>Null when there is more than a file may hold. A pipe does not know its length.</summary>
    private static byte[]? Whole(Stream stream)
    {
        if (!stream.CanSeek) return Piped(stream);
        if (stream.Length > InputLimits.FileBytes) return null;
        var whole = new byte[stream.Length];
        var read = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
        return read == 0 ? Piped(stream) : whole[..read];
    }

    private static byte[]? Piped(Stream stream)
    {
        using var window = new Batches.ByteWindow(stream);
        while (window.Bytes.Length <= InputLimits.FileBytes && window.Grow()) { }
        return window.Bytes.Length > InputLimits.FileBytes ? null : window.Bytes.ToArray();
    }

    private static InputProblem Unreadable(string path, Exception e)
    {
        var reason = e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            _ when Directory.Exists(path) => "this is a folder, and a file is expected",
            ArgumentException => "this is no name of a file",
            UnauthorizedAccessException or SecurityException => "it may not be read",
            _ => "it cannot be opened",
        };
        return new(InputSeverity.Error, FileProblems.Unreadable.Code, path, 0, "", reason, FileProblems.Unreadable.Remedy);
    }
}
