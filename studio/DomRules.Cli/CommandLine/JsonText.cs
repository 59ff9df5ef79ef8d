using System.Text.Encodings.Web;
using System.Text.Json;

namespace DomRules.Cli.CommandLine;

/// <summary>How JSON for programs is written: one line, letters as they are.</summary>
internal static class JsonText
{
    internal static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
