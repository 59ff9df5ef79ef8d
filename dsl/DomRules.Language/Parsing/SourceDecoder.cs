using System.Text;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>Bytes to text.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var nothing = new SourceText(path, "");
            bag.Add(TextDiagnostics.WideEncoding(nothing.At(new TextSpan(0, 0))));
            return nothing;
        }

        if (bytes.Length > Limits.FileBytes)
        {
            var start = new SourceText(path, "");
            bag.Add(TextDiagnostics.FileTooLarge(start.At(new TextSpan(0, 0)), bytes.Length));
            return start;
        }

        var body = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var source = new SourceText(path, Lenient.GetString(body));
        ReportInvalid(source, body, bag);
        return source;
    }

    private static void ReportInvalid(SourceText source, ReadOnlySpan<byte> body, DiagnosticBag bag)
    {
        var valid = System.Text.Unicode.Utf8.IsValid(body);
        if (valid)
        {
            return;
        }

        var at = source.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        bag.Add(TextDiagnostics.InvalidEncoding(source.At(new TextSpan(Math.Max(0, at), 1))));
    }
}
