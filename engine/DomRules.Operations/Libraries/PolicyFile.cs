using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using DomRules.Language.Text;

namespace DomRules.Operations.Libraries;

/// <summary>Reads one policy file. What is no text is refused here: a policy whose reasons lost a letter would be kept so in every record.</summary>
public static class PolicyFile
{
    /// <summary>Names standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Beyond it nothing is read; the compiler refuses smaller files, and says how large a policy may be.</summary>
    private const int LargestFile = 4 << 20;

    /// <summary>The text, or why there is none.</summary>
    /// <param name="file">A file, a pipe, or <c>-</c>.</param>
    /// <param name="name">Name for messages and records.</param>
    public static Outcome<SourceText> Read(string file, string name)
    {
        if (Directory.Exists(file))
        {
            return Outcome<SourceText>.Failed($"{file}: is a folder, and a file is expected.");
        }

        try
        {
            using var stream = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
            var bytes = new byte[LargestFile + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Text(bytes.AsSpan(0, length), file == StandardInput ? name : file, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<SourceText>.Failed($"{file}: cannot be read: {e.Message}");
        }
    }

    private static Outcome<SourceText> Text(ReadOnlySpan<byte> bytes, string file, string name)
    {
        var problem = bytes switch
        {
            { Length: > LargestFile } => "is larger than 4 MiB, and no policy is that large. Check the name.",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "is UTF-16. Save the file as UTF-8.",
            _ when bytes.IndexOf((byte)0) is >= 0 and var at => $"line {Line(bytes, at)} has a NUL byte, so this is no text. Check the name, or save the file as UTF-8.",
            _ when !Utf8.IsValid(bytes) && FirstInvalid(bytes) is var at => $"the byte 0x{bytes[at]:X2} in line {Line(bytes, at)} is not UTF-8. Save the file as UTF-8.",
            _ => null,
        };
        return problem is null ? Outcome<SourceText>.Of(new SourceText(name, Encoding.UTF8.GetString(bytes))) : Outcome<SourceText>.Failed($"{file}: {problem}");
    }

    private static string Line(ReadOnlySpan<byte> bytes, int at) => (bytes[..at].Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture);

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
