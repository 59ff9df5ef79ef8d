namespace DomRules.Studio.Tests.Accounts;

/// <summary>What the studio's desks offer without asking whether the person may, by the reason why that is right.</summary>
internal static class UnaskedOperations
{
    /// <summary>The door: who has the password, the cookie or the link.</summary>
    private static readonly string[] Door =
        ["People.SignInAsync", "People.OfAsync", "People.NowAsync", "People.SignOutAsync", "People.InviteFirstAsync", "People.IsInvitedAsync", "People.AcceptAsync"];

    /// <summary>They are the asking.</summary>
    private static readonly string[] Asking = ["Permissions.RefusalAsync", "Permissions.MayAsync", "Permissions.ScopesAsync", "Reviewing.PersonAsync", "Reviewing.NamesAsync", "Reviewing.RightsOf"];

    /// <summary>Called only by operations of the table, which asked before.</summary>
    private static readonly string[] Behind =
    [
        "DraftDesk.BeginAsync", "DraftDesk.MarkAsync", "DraftDesk.JoinAsync", "DraftDesk.LookAsync", "DraftDesk.RenameAsync",
        "WebhookDesk.AddAsync", "WebhookDesk.EnableAsync", "WebhookDesk.RotateAsync", "WebhookDesk.DeleteAsync", "WebhookDesk.TestAsync", "WebhookDesk.RedeliverAsync",
    ];

    /// <summary>Shows what every role may see, and changes nothing.</summary>
    private static readonly string[] Shown =
    [
        "MarketList.Choose", "DecisionReading.FindAsync", "DecisionReading.StoredAsync", "WhyNotAsking.AskAsync", "HomeFigures.LookAsync",
        "GraphLibraries.FindAsync", "RuleOverlays.OfDecisionAsync", "RuleOverlays.OfLastAsync", "VersionFiles.OfAsync", "VersionFiles.MeaningAsync",
        "TestReports.LibraryAsync", "TestReports.Known", "TestReports.RunAsync", "TestReports.OfAsync", "TestReports.NetworkFilesAsync", "TestMaking.MarketOf", "TestMaking.MineAsync",
        "SimulationDesk.FindAsync", "SimulationDesk.ChangesAsync", "SimulationDesk.OneAsync", "SimulationDesk.NamesAsync", "SimulationDesk.NamesNow",
        "Drafting.LiveFor", "Drafting.MarketOf", "Drafting.MineOfAsync", "Drafting.ListAsync", "Drafting.PeopleIn", "Drafting.ChangeOf", "DraftOpening.LookAsync",
        "DraftDesk.ListAsync", "DraftDesk.GetAsync", "DraftDesk.FilesAsync", "DraftDesk.PeopleIn", "DraftSeat.SinceAsync", "DraftSeat.PointAt",
        "Changing.WasLiveAsync", "PolicyFigures.OfAsync", "Retaining.ReadAsync", "PersonForgetting.Read", "SellableNow.Of",
    ];

    /// <summary>Does what follows from what somebody did who was asked: the draft of what was published is closed, whoever looks first.</summary>
    private static readonly string[] Following = ["Drafting.SettleAsync"];

    internal static IEnumerable<string> All => [.. Door, .. Asking, .. Behind, .. Shown, .. Following];
}
