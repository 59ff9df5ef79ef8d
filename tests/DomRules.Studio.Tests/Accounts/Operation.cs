using System.Security.Claims;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>A row of the table of operations: who may, and how it is tried.</summary>
/// <param name="Desk">The class that offers it.</param>
/// <param name="Name">Its method.</param>
/// <param name="May">Roles that may.</param>
/// <param name="TryAsync">Does it for somebody; what was answered, as a refusal or anything else.</param>
internal sealed record Operation(Type Desk, string Name, IReadOnlyList<string> May, Func<ClaimsPrincipal, Task<string?>> TryAsync)
{
    private static readonly string[] Refusals = ["Your roles do not let you", "Only administrators", "Comments are for those who", "A change is withdrawn by", "A change is brought on its way by", "refused"];

    /// <summary>Whether an answer is anything but that this person may not.</summary>
    internal static bool IsAllowed(string? answer) => answer is null || !Refusals.Any(refusal => answer.StartsWith(refusal, StringComparison.Ordinal));

    /// <summary>What came of it for somebody. Who is nobody has no name to act in, and gets no further than that.</summary>
    internal async Task<bool> IsDoneAsync(Actor actor)
    {
        try
        {
            return IsAllowed(await TryAsync(actor.User));
        }
        catch (InvalidOperationException nobody) when (nobody.Message == "Nobody is signed in." && actor.User.Identity?.IsAuthenticated != true)
        {
            return false;
        }
    }
}
