using DomRules.Api.Answers;
using DomRules.Api.Commands;

namespace DomRules.Api.Versions;

/// <summary>What is to go live.</summary>
/// <param name="Version">Hash of the version.</param>
/// <param name="Because">Why.</param>
/// <param name="At">When; null: now.</param>
internal sealed record PublishBody(string Version, string Because, DateTimeOffset? At)
{
    private static readonly string[] Known = ["version", "because", "at"];

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (PublishBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes) => BodyMembers.Read(bytes, Known, Of);

    private static PublishBody? Of(BodyMembers members)
    {
        var version = members.Needed("version", "`version` is the hash of the version, as the answer says that stored it.", BodyValue.Words);
        var because = members.Needed("because", "`because` says why, in some words.", BodyValue.Words);
        var at = members.Optional("at", "`at` is a moment like 2027-11-20T09:00:00Z; without it the version goes live now.", BodyValue.Moment);
        return version is null || because is null ? null : new PublishBody(version, because, at);
    }
}
