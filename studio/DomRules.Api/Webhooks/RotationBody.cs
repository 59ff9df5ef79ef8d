using DomRules.Api.Answers;
using DomRules.Api.Commands;

namespace DomRules.Api.Webhooks;

/// <summary>A new secret that is asked for.</summary>
/// <param name="KeepOld">For so long the old one stays in force beside it.</param>
internal sealed record RotationBody(TimeSpan KeepOld)
{
    private const int LongestOverlap = 168;
    private const int UsualOverlap = 24;
    private static readonly string Remedy = $"For so many hours, 0 to {LongestOverlap}, the old secret stays in force beside the new one; {UsualOverlap} where the body is empty.";

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (RotationBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes) => BodyMembers.Read(bytes, ["keepOldHours"], Of, mayBeEmpty: true);

    private static RotationBody Of(BodyMembers members) => new(TimeSpan.FromHours(members.Optional("keepOldHours", Remedy, value => BodyValue.Whole(value, 0, LongestOverlap)) ?? UsualOverlap));
}
