using DomRules.Api.Answers;
using DomRules.Api.Commands;

namespace DomRules.Api.Webhooks;

/// <summary>What is to be tried again.</summary>
/// <param name="Message">The only one that is meant; null: all that were given up.</param>
internal sealed record RedeliveryBody(string? Message)
{
    private const string Remedy = "`message` is the id of one message in the list of deliveries; where the body is empty all are meant that were given up.";

    /// <summary>Reads it; or says what is wrong.</summary>
    internal static (RedeliveryBody? Body, BodyProblem? Problem) Read(ReadOnlyMemory<byte> bytes) =>
        BodyMembers.Read(bytes, ["message"], members => new RedeliveryBody(members.Optional("message", Remedy, BodyValue.Text)), mayBeEmpty: true);
}
