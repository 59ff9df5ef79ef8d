using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Operations.Versions;

namespace DomRules.Api.Versions;

/// <summary>Where a body that should be files is none.</summary>
internal static class BundleBody
{
    private const string FilesAre = "`files` is an object of texts by name, such as {\"small.route\": \"policy small\"}.";

    /// <summary>What is wrong; null: it is a bundle of files, a package, or a network as it is.</summary>
    internal static BodyProblem? ProblemOf(ReadOnlyMemory<byte> bytes, bool isLibrary) =>
        isLibrary ? SignedPackage.IsOne(bytes) ? null : OfBundle(bytes)
        : IsNetwork(bytes) ? null : OfBundle(bytes);

    private static BodyProblem? OfBundle(ReadOnlyMemory<byte> bytes) => BodyMembers.Read(bytes, [], members =>
    {
        members.Needed("format", "`format` is 1, the only one that this DomRules knows.", value => BodyValue.Whole(value, 1, 1));
        members.Needed("files", FilesAre, value => AreFiles(value, members) ? members : null);
        return members;
    }).Problem;

    private static bool AreFiles(JsonElement value, BodyMembers members)
    {
        foreach (var file in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            if (file.Value.ValueKind != JsonValueKind.String)
            {
                members.Wrong("files/" + JsonPointer.Escaped(file.Name), $"The file `{file.Name}` is no text.", FilesAre);
                return false;
            }
        }

        return value.ValueKind == JsonValueKind.Object;
    }

    /// <summary>An object that names no files is a network.json as it is.</summary>
    internal static bool IsNetwork(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && !json.RootElement.TryGetProperty("files", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
