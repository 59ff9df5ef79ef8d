using System.Collections.Immutable;

namespace DomRules.Store.Accounts;

/// <summary>A person who signs in.</summary>
public sealed record Account
{
    /// <summary>Never given twice.</summary>
    public required string Id { get; init; }

    /// <summary>What the person signs in with; unique. Who stores it decides how it is written, and writes it so when looking for it.</summary>
    public required string SignIn { get; init; }

    /// <summary>The person's name, as the audit shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The password's hash, with all that is needed to check a password against it. The password itself is never stored.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>What the person may do; kept as given.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nobody may sign in with it; null: somebody may.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Lets an account through that can be stored.</summary>
    /// <exception cref="ArgumentException">A text cannot be stored.</exception>
    public static Account Checked(Account account)
    {
        StoreText.Check(account.Id, account.SignIn);
        StoreText.Check(account.Name, account.PasswordHash);
        StoreText.Check(account.Roles.AsSpan());
        return account;
    }
}
