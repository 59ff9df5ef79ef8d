using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Api.Answers;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;

namespace DomRules.Api.Versions;

/// <summary>Places in a body whose files have mistakes.</summary>
internal static class VersionMistakes
{
    private const string Remedy = "`detail` shows each mistake with its line. Mend them and send the whole again.";

    /// <summary>The files of a library that are named where its mistakes are told.</summary>
    internal static ImmutableArray<JsonObject> OfLibrary(FileBundle files, ReadOnlyMemory<byte> body, string told)
    {
        var folder = SignedPackage.IsOne(body) ? "#/bundle/files" : "#/files";
        var named = files.Files.Keys.Where(name => told.Contains(name[(name.LastIndexOf('/') + 1)..] + ":", StringComparison.Ordinal)).Select(name => Error($"{folder}/{JsonPointer.Escaped(name)}", "The file has mistakes.")).ToImmutableArray();
        return named.IsEmpty ? [Error(folder, "The files are no library.")] : named;
    }

    /// <summary>The values of a network.json that cannot be used; or the files of a bundle in which they are.</summary>
    internal static ImmutableArray<JsonObject> OfNetwork(FileBundle files, ReadOnlyMemory<byte> body, LiveNetwork live)
    {
        var problems = NetworkBundle.Read(files, live.Prepared?.Versions ?? []).Problems.Where(problem => problem.IsError);
        return [.. BundleBody.IsNetwork(body) ? problems.Select(problem => JsonPointer.Of(problem, "$")) : problems.Select(problem => Error("#/files/" + JsonPointer.Escaped(problem.File), problem.Message + "."))];
    }

    private static JsonObject Error(string pointer, string detail) => new() { ["pointer"] = pointer, ["code"] = "mistakes", ["detail"] = detail, ["remedy"] = Remedy };
}
