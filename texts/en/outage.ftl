outage-began = <b>The desk cannot save anything</b>: its disk is full or its database is away. What people send meanwhile is kept by Telegram for a day and answered later, but buttons pressed now may be lost after two and a half minutes. Please have a look at the machine.
outage-ended = The desk saves again. Whatever was waiting is being answered.
