using System.Diagnostics.CodeAnalysis;
using System.Security;
using DomRules.Formats.Problems;

namespace DomRules.Formats;

/// <summary>Opens files; what goes wrong with that is a problem of the input.</summary>
internal static class InputFile
{
    internal static bool TryOpen(string path, [NotNullWhen(true)] out Stream? stream, out InputProblem problem)
    {
        (stream, problem) = (null, default);
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
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
            if (stream.Length > InputLimits.FileBytes)
            {
                problem = new(InputSeverity.Error, FileProblems.TooLarge.Code, path, 0, "", "the file is larger than 256 MiB", FileProblems.TooLarge.Remedy);
                return false;
            }
            var whole = new byte[stream.Length];
            var read = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
            bytes = WithoutMark(whole.AsMemory(0, read));
            return true;
        }
    }

    internal static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static InputProblem Unreadable(string path, Exception e)
    {
        var reason = e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException or SecurityException => "it may not be read",
            _ => "it cannot be opened",
        };
        return new(InputSeverity.Error, FileProblems.Unreadable.Code, path, 0, "", reason, FileProblems.Unreadable.Remedy);
    }
}
