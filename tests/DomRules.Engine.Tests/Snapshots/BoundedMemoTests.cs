using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class BoundedMemoTests
{
    [Fact]
    public void Get_TheSameKeyAgain_IsNotWorkedOutTwice()
    {
        var memo = new BoundedMemo<int, string>(10);
        int worked = 0;
        string WorkOut(int key)
        {
            worked++;
            return $"answer {key}";
        }

        memo.Get(1, WorkOut).ShouldBe("answer 1");
        memo.Get(1, WorkOut).ShouldBe("answer 1");

        worked.ShouldBe(1);
    }

    [Fact]
    public void Get_MoreThanItRemembers_ForgetsAndStaysRight()
    {
        var memo = new BoundedMemo<int, int>(3);
        int worked = 0;
        int Square(int key)
        {
            worked++;
            return key * key;
        }

        for (int round = 0; round < 2; round++)
        {
            for (int key = 0; key < 10; key++)
            {
                memo.Get(key, Square).ShouldBe(key * key);
            }
        }

        worked.ShouldBe(20);
    }
}
